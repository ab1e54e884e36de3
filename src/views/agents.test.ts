import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { sharedData } from '../../test/support/shared-data.ts';
import { devices, names, robots } from './agent-rules.ts';
import { isRobot } from './agents.ts';

const { path: file, skip } = sharedData('data', 'user-agents', 'agents.jsonl');

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const chrome = `${webkit} Chrome/150.0.0.0`;
const onAndroid = (model: string, after = '') =>
  `Mozilla/5.0 (Linux; Android 15; ${model}) ${chrome} Mobile Safari/537.36${after}`;

/** Made up after what each kind writes; below each heading, one or more for each rule. */
const people: Readonly<Record<string, readonly string[]>> = {
  'ordinary browsers': [
    onAndroid('K'),
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/150.0.0.0`,
    'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
  ],
  'Androids named after what robots are called': [
    onAndroid('M BOT 77 Plus'),
    onAndroid('Rover Discovery 3 Build/AP3A.241005.015'),
    onAndroid('GLX SpiderX Build/KOT49H; wv'),
    onAndroid('CG|EON Torch'),
    onAndroid('Somebody Google TV Build/RTM7.230109.218; wv'),
    onAndroid('Newsday_Z9+'),
    onAndroid('Moto Radar (5) Build/NRD90M'),
    `Mozilla/5.0 (Linux; U; Android 4.2.2; it-it; S999 Build/CUBOT) ${webkit} Version/4.0 Mobile Safari/534.30`,
    `Mozilla/5.0 (Linux; U; Android 8.1; de-de; Insight; Build/TOOLS1) ${webkit} Version/4.0 Mobile Safari/534.30`,
  ],
  televisions: [
    `Opera/9.80 (Linux armv7l; U; HbbTV/1.1.1 (; Maker; M-1; 1.0; 1.0; ); ce-html/1.0; en) Presto/2.10.250 Version/11.60`,
    `Zeasn/2.0 NETTV/4.5.0 Mozilla/5.0 (Linux;CE-HTML/1.0;U;en), Chrome/49.0 Safari/537.36 Tbrowser/2.0`,
    'Mozilla/5.0(SmartHub;SMART-TV;U;Linux/SmartTV;Maple2011).',
    'smarttv_AFTXX_Build_1234567890_Chromium_96.0.1234.5',
    'opera/9.80, M999/0.1.46 (Sagemcom_Broadband_SAS,M999,Wired)',
    `Mozilla/5.0 (Linux armv7l) ${chrome} Safari/537.36 OPR/46.0 OMI/4.21.4.112.Catcher4.99 Model/Maker VIDAA/5.0`,
    `Mozilla/5.0 (X11; Linux i686) ${chrome} Large Screen Safari/534.24 GoogleTV/092754`,
    'Mozilla/5.0 (webOS/1.0; U; en-US) AppleWebKit/525.27.1 (KHTML, like Gecko) Version/1.0 Safari/525.27.1',
    'Mozilla/5.0 (Unknown; Linux armv7l) AppleWebKit/537.1+ (KHTML, like Gecko) Safari/537.1+ LG Browser/6.00.00(+mouse; LGE; 1)',
  ],
  'phones of before Android': [
    'SonyEricssonZ999/R1x Browser/NetFront/3.5 Profile/MIDP-2.1 Configuration/CLDC-1.1 JavaPlatform/JP-8.5',
    'LG-ZZ750/V20b Java/LGVM/1.1 Profile/MIDP-2.1 (compatible; MSIE 4.01; Windows CE; PPC)/UC Browser7.8',
    'Z9999_MAUI WAP Browser',
    'Z61_HW (MRE/3.1.00(64);LCD/240320;WAP Browser/MAUI ();GMOBI/001)',
    'Mozilla/5.0 (SAMSUNG; SAMSUNG-GT-S9999/1.0; U; Bada/1.0; fr-fr) AppleWebKit/533.1 (KHTML, like Gecko) Dolfin/2.0 Mobile',
    'Mozilla/5.0 (compatible; MSIE 9.0; Windows Phone OS 7.5; Trident/5.0; IEMobile/9.0; HTC; Radar 9G)',
    `Mozilla/5.0 (Linux; U; Android 1.6; fr-fr; Z-1) ${webkit} Mobile Safari/525.20.1 Java/Jbed/7.0`,
    'Mozilla/5.0(Linux;U;Android2.2;de-de;GT-Z1000Build/FROYO)AppleWebKit/533.1(KHTML,likeGecko)Version/4.0MobileSafari/533.1',
  ],
  'apps that show pages': [
    'dv(iPh19,1);pr(UCBrowser/16.3.9.2293);ov(19_4);ss(428x926);bt(UC);pm(0);bv(0);nm(0);im(0);nt(2);',
    'UCWEB/2.0 (Java; U; en; Z) U2/1.0.0 UCMini/10.9 (SpeedMode; Proxy; Android 9; Z_1 ) U2/1.0.0 Mobile',
    onAndroid('Z9; wv', ' SogouMSE,SogouMobileBrowser/9.1.5'),
    onAndroid('Z9; wv', ' MicroMessenger/9.0 Process/toolsmp NetType/WIFI'),
    onAndroid('Z9; wv', ' baiduboxapp/9_diordna/Z_51/04FFF341C445E0FA|A1b2/1'),
    onAndroid('Z9; wv', ' Nebula AlipayDefined(nt:WIFI,ws:360|0|2.0) AliApp(AP/10.2)'),
    onAndroid('Z9; wv', ' Instagram 300.0 Android (35/15; 420dpi; 1080x2094; maker; Discovery; z; de_DE; 1)'),
    onAndroid('Z9; wv', ' [FBAN/FB4A;FBAV/500.0;FBMF/Google;FBBD/google;FBCR/Telekom.de;FBDV/Pixel 12]'),
    onAndroid('Z9; wv', ' [air.com.Z999paper/1.0]'),
    'FBAN/FBIOS;FBAV/500.0.0.42.80;FBBV/118457561;FBDV/iPhone19,3;FBMD/iPhone;FBSN/iOS;FBSV/19.4.1;FBSS/3;FBID/phone',
    'com.google.android.youtube/21.29.366(Linux; U; Android 15; pt_BR; Z-1 Build/UP1A.231005.007) gzip',
    'LocalNews/6.0.3 iPad19,6 iPadOS/19.5.1 CFNetwork/1.0 Darwin/25.5.0',
    'CityNewsWatchApp/4.3.0 (Watch1,2; watchOS 12.2)',
    'Answers 8.4.30 rv:3230 env:prod (iPad19,3; iPadOS 19.7; en_GB) AppleWebKit',
    'iPhone19ProMax',
    'Watch9,2/14.3.2 (25U70)',
    'server-bag [Watch OS,14.0,25R382,Watch9,4]',
  ],
  'what programs add to browsers': [
    'Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0; chromeframe/32.0.1700.76; .NET CLR 2.0.50727)',
    'Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 6.1; Trident/4.0; QQDownload 699; .NET CLR 2.0.50727)',
    `Mozilla/5.0 (Windows; U; Windows NT 6.1; de) ${webkit} Google Earth/7.1 Safari/532.4`,
    `Mozilla/5.0 (Windows Server 2022 Standard; x64) ${chrome} Safari/537.36`,
  ],
};

const programs: Readonly<Record<string, readonly string[]>> = {
  'nothing at all': ['', '   ', '-'],
  'what says so': [
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'curl/8.18.0',
    'python-requests/2.33',
    'Go-http-client/2.0',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'WhatsApp/2.26.1 Android/15 Device/Maker-Z9',
    'Snapchat/13.54.0.54 (iPad7,5; iOS 17.7; gzip)',
    'GPTBot/1.3',
  ],
  'browsers’ clothes': [
    onAndroid('Nexus 5X Build/MMB29P', ' (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'),
    onAndroid('Z9 Build/MMB29P; compatible; SomeBot/1.0; +http://bot.example'),
    onAndroid('Z9; Diffbot/0.1'),
    onAndroid('SomeBot/1.0'),
    onAndroid('Otherbot'),
    onAndroid('Bytespider'),
    onAndroid('Z9; Catchpoint'),
    onAndroid('+http://crawler.example'),
    onAndroid('M BOT 77', ' (compatible; Bytespider; spider-feedback@example.com)'),
    onAndroid('K', ' Chrome-Lighthouse'),
    `Mozilla/5.0 (X11; Linux x86_64) ${webkit} HeadlessChrome/150.0.0.0 Safari/537.36`,
    `Mozilla/5.0 (Windows NT 10.0) ${chrome} Safari/537.36; 360Spider`,
    `Mozilla/5.0 (Windows NT 10.0) ${chrome} Safari/537.36 (+https://monitor.example)`,
    'SonyEricssonZ999 Profile/MIDP-2.0 Configuration/CLDC-1.1 (compatible; Googlebot-Mobile/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Mobile (Applebot/0.1; +http://www.apple.com/go/applebot)',
    'Opera/9.80 (Linux; HbbTV/1.1.1; crawler) Presto/2.10',
    'Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)',
  ],
  'what isbot lets pass': [
    `Mozilla/5.0 ${webkit.replace(')', '; compatible; SomeUser/0.1)')} Chrome/150.0 Safari/537.36`,
    `Mozilla/5.0 (Unknown; Linux x86_64) ${webkit} Version/9.0`,
    `Mozilla/5.0 (X11; Linux x86_64) Pictures.io/6.0 ${chrome} Safari/537.36`,
    `Mozilla/5.0 (unknown OS) ${webkit} jsdom/11.12.0`,
    'Mozilla/5.0 (Windows NT 10.0; Microsoft Windows 10.0.15063; en-US) PowerShell/7.0.0',
    'Dart/3.9 (dart:io)',
    'Mozilla/5.0 (compatible; WebThumbnail/9)',
    '{"agent": "Firefox 150.0", "platform": "iPhone"}',
    'some-service-id-<AccountID>',
  ],
};

describe('who asks', () => {
  for (const [kind, agents] of Object.entries(people)) {
    test(`is a reader: ${kind}`, () => {
      assert.deepEqual(agents.filter(isRobot), []);
    });
  }

  for (const [kind, agents] of Object.entries(programs)) {
    test(`is a robot: ${kind}`, () => {
      assert.deepEqual(
        agents.filter((agent) => !isRobot(agent)),
        [],
      );
    });
  }

  test('is told from collected agents: 99 of 100 robots, 997 of 1,000 browsers', { skip }, (t) => {
    const agents = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly ua: string; readonly bot: boolean });
    const share = (bot: boolean) => {
      const asked = agents.filter((agent) => agent.bot === bot);
      const right = asked.filter(({ ua }) => isRobot(ua) === bot);
      t.diagnostic(`${bot ? 'robots left out' : 'readers counted'}: ${right.length} of ${asked.length}`);
      return right.length / asked.length;
    };
    assert.ok(share(true) >= 0.99);
    assert.ok(share(false) >= 0.997);
  });
});

describe('an agent of any length', () => {
  /** What makes careless patterns go back and forth. */
  const hostile = [
    'a',
    ' ',
    '(',
    ')',
    ';',
    '(;',
    '1.',
    'a/1.0;',
    '@a-',
    'News',
    'Mozilla/5.0 (',
    'Android (1/',
    'FBMF/',
    '; a',
    'i(',
    ' a-',
    'MIDP',
    'SAMSUNG-',
    'compatible;',
    'com.google.',
  ];

  test('is judged within a millisecond, however it is repeated', () => {
    for (const piece of hostile) {
      for (const start of ['', 'Mozilla/5.0 (Linux; Android 15; ', 'dv(', '(']) {
        const agent = (start + piece.repeat(10_000)).slice(0, 10_000);
        isRobot(agent);
        // The quickest of some: the machine may have been elsewhere.
        const times = Array.from({ length: 5 }, () => {
          const began = performance.now();
          isRobot(agent);
          return performance.now() - began;
        });
        assert.ok(Math.min(...times) < 1, `${start}${piece}… took ${Math.min(...times)} ms`);
      }
    }
  });

  test('costs each rule as its length does, not its square', () => {
    for (const { pattern } of [...robots, ...devices, ...names]) {
      const quickest = (text: string) =>
        Math.min(
          ...Array.from({ length: 3 }, () => {
            const began = performance.now();
            text.replace(pattern, '');
            return performance.now() - began;
          }),
        );
      // A quadratic pattern takes a hundred times as long for ten times as much.
      for (const piece of hostile) {
        const short = Math.max(quickest(piece.repeat(10_000)), 1);
        const long = quickest(piece.repeat(100_000));
        assert.ok(long < short * 50, `${pattern} took ${long} ms on ${piece}…, ${short} on a tenth of it`);
      }
    }
  });

  test('gives an answer', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (agent) => typeof isRobot(agent) === 'boolean'));
  });
});
