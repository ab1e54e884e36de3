/**
 * What isbot's list of robots' words does not know: things of people in which such a word means something else, and
 * robots that it lets pass. Rules, never single agents.
 */

/** A pattern, and why it is there. Each is linear: no repetition stands within or beside another of the same letters. */
export interface AgentRule {
  readonly pattern: RegExp;
  readonly why: string;
  /** the rule holds only of agents that say this too */
  readonly where?: RegExp;
}

/** Systems of which nobody runs a robot, unless it pretends. */
const phones = /\b(?:Android|iPhone|iPad|iPod|iPadOS|watchOS)/;

/** Who writes one of these is a robot, whatever else is said. */
export const robots: readonly AgentRule[] = [
  {
    pattern: /like Gecko; compatible;/i,
    why: 'a robot that renders pages and names itself within the engine’s comment, where browsers say nothing',
  },
  {
    pattern: /^Mozilla\/5\.0 \(Unknown; Linux (?:x86|i\d86)/,
    why: 'a headless browser on a server, which has no windows (PhantomJS); televisions write it with `armv7l`',
  },
  { pattern: /^[{&]|(?<!Build\/)<[?\w]|\$\{/, why: 'code: somebody looks for holes, or forgot to fill a blank' },
  {
    pattern: /\b(?:Windows)?PowerShell\/|\bjsdom\/|\(dart:io\)|thumbnail/i,
    why: 'libraries, and makers of small pictures, that isbot lets pass',
  },
  {
    pattern: /\s[a-z][a-z-]{2,30}\.(?:ai|app|dev|io|net|org)\/\d/i,
    why: 'a product named after its site: a service, not a browser',
  },
];

/** Nothing that a person holds says this of itself; an agent with it is left to isbot as it stands. */
export const saysRobot: RegExp =
  /https?:|www\.|@[a-z]|\bcompatible;(?! ?(?:MSIE|ANT|OSS))|(?:bot|spider)(?:[-/;)]|$)|crawl|fetcher|headless|lighthouse|preview|seeker|slurp|\bagent\b|\bjava\/1/i;

/** Whole kinds of things that people hold, told by one sign; a person’s unless `saysRobot`. */
export const devices: readonly AgentRule[] = [
  {
    pattern: /\b(?:hbbtv|ce-html|nettv)\/\d/i,
    why: 'standards of televisions; isbot takes `html/1.0;` and bare names for programs',
  },
  {
    pattern: /^(?:Mozilla\/5\.0 ?\(SmartHub; ?SMART-TV|smarttv_\w|opera\/9\.80, [^()]{1,60}\(Sagemcom)/,
    why: 'browsers of televisions that write one word, or none of what others do',
  },
  {
    pattern: /\b(?:MIDP|CLDC)-\d|\bMAUI\b|_MAUI |\bWAP[- ]?(?:Browser|\d\.\d)|\(MRE[/\d]/i,
    why: 'phones of before Android: `JavaPlatform`, `MAUI (HTTP PGDL;HTTPS)` and bare names are their way of writing',
  },
  {
    pattern: /^(?:\w{2}\([^()]{1,12}\);){1,4}pr\(UCBrowser[/)]/,
    why: 'UC Browser on iPhones says the device’s parts: `dv(iPh14,5);pr(UCBrowser/…`',
  },
  {
    pattern: /^(?:Apple-)?i(?:Phone|Pad|Pod)[\w,+-]{0,24}(?:\/[\d.]{1,16})?$/,
    why: 'apps of Apple devices that send the device’s bare name',
  },
  {
    pattern: /^(?:Watch\d{1,2},\d{1,2}\/|server-bag \[(?:Mac|Watch|iPad|iPhone|mac|tv) ?OS)/,
    why: 'the system of Apple’s watches, phones and computers',
  },
  {
    pattern: /^Mozilla\/5[.,]0\(Linux;U;Android/,
    why: 'browsers of Android’s first years that wrote no blanks; isbot takes one long word for a robot',
  },
  {
    pattern: /\(i(?:Pad|Phone)\d{1,2},\d{1,2}; i[^()]{1,60}\) AppleWebKit/,
    why: 'apps on Apple devices that show a page: `Name 8.4 (iPad11,3; iPadOS 17.7; en_GB) AppleWebKit`',
  },
];

/** Names within an agent that hold one of isbot's words and tell nothing of who asks; read as if they were not there. */
export const names: readonly AgentRule[] = [
  {
    pattern: /\b(?:bada|webos|rex|SAMSUNG-[\w-]{1,40}|BDP7G|freesat)\/1\.0(?=;)/gi,
    why: 'systems in their first version; isbot takes `word/1.0;` for a robot',
  },
  { pattern: /\bchromeframe\/[\d.]+/gi, why: 'Google’s engine within Internet Explorer' },
  { pattern: /\bQQDownload \d+|\bEmbedded Web Browser from: http:\/\/bsalsa\.com\/?/g, why: 'what programs add to IE' },
  {
    pattern: /\bSogou(?:MSE|MobileBrowser|Search)\b/g,
    where: phones,
    why: 'a browser for phones, by the makers of a robot',
  },
  { pattern: /\bOMI\/[\d.]+Catcher/g, why: 'Opera on televisions (Vewd)' },
  { pattern: /\bGoogle ?TV\b|_GoogleTV_/gi, why: 'a system of televisions' },
  { pattern: /\bGoogle Earth\b/g, why: 'a program with a browser in it' },
  { pattern: /\bcom\.google\.[\w.]{1,60}/g, why: 'Google’s apps on phones' },
  { pattern: /\bair\.com\./g, why: 'apps made with Adobe AIR' },
  { pattern: /\bProcess\/tools(?:mp)?\b/g, why: 'WeChat’s process that shows pages' },
  { pattern: /\b(?:baidu(?:boxapp|browser)|zhangbai)\/\S+/g, why: 'Baidu’s apps tell device and number with `|`' },
  { pattern: /\bFB(?:MF|BD|CR|DV)\/[^;\]]{0,60}/g, why: 'maker, brand, network and model, in Facebook’s app' },
  { pattern: /\bAndroid \(\d+\/[^()]*/g, why: 'the device, in Instagram’s and its siblings’ apps' },
  { pattern: /\bAlipayDefined\([^()]*\)/g, why: 'Alipay’s app tells the screen with `|`' },
  { pattern: /\bSpeedMode; Proxy\b/g, why: 'UC Browser that saves its reader’s volume' },
  { pattern: /\bJava\/Jbed\b|(?<=[\w.-])\/java_/g, why: 'Java of phones' },
  {
    pattern: /News(?=[A-Za-z]{0,20}\/\d)/g,
    where: phones,
    why: 'a newspaper’s app (`AppleNews/607`)',
  },
  { pattern: /\bIEMobile\/[\d.]+; ?\w{1,20}; ?[\w ]{1,30}(?=[;)])/g, why: 'maker and model of Windows phones' },
  { pattern: /\b(?:AlphaServer|Windows Server)\b/g, why: 'computers at which somebody sits' },
];
