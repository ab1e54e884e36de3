import type { DeviceClass } from './shapes.ts';

/** Behind this nothing of the device is said. */
const longest = 512;

interface Sign {
  readonly device: DeviceClass;
  readonly pattern: RegExp;
}

/** The first that fits. Androids are told by `Mobile`, as Google asks makers to: phones say it, tablets do not. */
const signs: readonly Sign[] = [
  {
    device: 'other',
    pattern: /\bNintendo (?:3?DS|Switch)|PlayStation (?:Portable|Vita)|\bPSP\b|\bwatchOS|Watch OS|\bWatch\d|\bTesla\//,
  },
  {
    device: 'television',
    pattern: /\b(?:hbbtv|ce-html|nettv|netcast|smart-?tv|smarthub|tv store|vidaa|omi)(?:[/;_. ]|$)/i,
  },
  { device: 'television', pattern: /\b(?:google|apple|android) ?tv|\b(?:tvos|crkey|chromecast|roku|tivo|brightsign)/i },
  { device: 'television', pattern: /\b(?:viera|bravia|aquosbrowser|mibox|playstation|xbox|nintendo wii|ouya)/i },
  { device: 'television', pattern: /\bweb0s\b|\bMaple\d{4}|\bAndr0id|Large Screen|Sagemcom_|\(DTV\)/i },
  { device: 'television', pattern: /^Opera\/9\.80 \(Linux (?:mips|sh4|arm)|\bAFT[A-Z]|\bSTB\b|\bBDP|\bUHD\b|\b4K\b/ },
  // A tuner in a phone (`FlareDTV`) and Barnes & Noble's tablets (`BNTV600`) are no televisions.
  { device: 'television', pattern: /(?<!BN|D)TV(?:[ ;)_]|$)|[ _](?:TV|BOX)\d{0,2}\b|[ _]Box[ ;)]/ },
  { device: 'desktop', pattern: /\bChromebook\b/ },
  { device: 'tablet', pattern: /\biPad|\bPlayBook\b|\bTablet;|\bKindle\// },
  { device: 'tablet', pattern: /\bAndroid.{0,200}(?:tab|tablet|(?<!cool|game)pad)[ _\d;)/-]/i },
  { device: 'phone', pattern: /\biP(?:hone|od)|\biPh\d|Windows Phone|\bIEMobile|\bWPDesktop|\bLumia\b/ },
  { device: 'phone', pattern: /\b(?:BlackBerry|BB10|KAIOS|Symb|Series ?[46]0|Nokia|UCWEB|UP\.Browser|DoCoMo|Palm)/i },
  { device: 'phone', pattern: /\b(?:MIDP|CLDC|MAUI|BREW|REX|Teleca)|WAP[ -]?Browser|NetFront\/|Opera (?:Mini|Mobi)/i },
  { device: 'phone', pattern: /\bMobile\b|\bWindows CE\b/i },
  // What is no browser (`Dalvik/2.1.0 (Linux; U; Android …`) never says `Mobile`, and most of it is of phones.
  { device: 'tablet', pattern: /^Mozilla\/.{0,300}\b(?:Android|Silk\/)/i },
  { device: 'phone', pattern: /\bAndroid/i },
  {
    device: 'desktop',
    pattern: /\bWindows\b|\bWin(?:NT|9[58]|32|64)\b|\bMacintosh\b|\bMac ?OS\b|\bmacOS\b|\bDarwin\//,
  },
  { device: 'desktop', pattern: /\b(?:CrOS|X11|Linux|(?:Free|Net|Open)BSD|SunOS|Haiku|BeOS|Amiga\w*|OS\/2)\b/ },
];

/**
 * On what somebody reads, as far as the agent tells. An iPad that calls itself a Macintosh is a desktop; consoles
 * beside a television are televisions, those held in a hand are `other`.
 */
export function deviceOf(agent: string): DeviceClass {
  const said = agent.slice(0, longest);
  return signs.find(({ pattern }) => pattern.test(said))?.device ?? 'other';
}
