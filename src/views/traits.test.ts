import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { deviceOf } from './devices.ts';
import type { DeviceClass } from './shapes.ts';
import { languageOf, referrerOf, traitsOf } from './traits.ts';

const anything = fc.string({ unit: 'binary', maxLength: 600 });
const own = 'news.example.org';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const chrome = `${webkit} Chrome/150.0.0.0`;

const agents: Readonly<Record<DeviceClass, readonly string[]>> = {
  phone: [
    `Mozilla/5.0 (Linux; Android 15; K) ${chrome} Mobile Safari/537.36`,
    'Mozilla/5.0 (Android 15; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Windows Phone 10.0; Android 6.0.1; Microsoft; Lumia 950) AppleWebKit/537.36 Edge/15.0',
    'SonyEricssonZ999/R1x Browser/NetFront/3.5 Profile/MIDP-2.1 Configuration/CLDC-1.1 JavaPlatform/JP-8.5',
    'Dalvik/2.1.0 (Linux; U; Android 15; Z9 Build/AP3A.241005.015)',
    'Opera/9.80 (Android; Opera Mini/36.2/191; U; en) Presto/2.12.423 Version/12.16',
    `Mozilla/5.0 (Linux; Android 6.0; FlareDTV Build/MRA58K) ${chrome} Mobile Safari/537.36`,
    `Mozilla/5.0 (Linux; Android 6.0; Coolpad 9 Build/MRA58K) ${chrome} Mobile Safari/537.36`,
  ],
  tablet: [
    `Mozilla/5.0 (Linux; Android 15; K) ${chrome} Safari/537.36`,
    'Mozilla/5.0 (Android 15; Tablet; rv:150.0) Gecko/150.0 Firefox/150.0',
    'Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1 Mobile/15E148 Safari/604.1',
    `Mozilla/5.0 (Linux; Android 9; Galaxy Tab 9 Build/P) ${chrome} Mobile Safari/537.36`,
    `Mozilla/5.0 (Linux; Android 4.0.4; BNTV600 Build/IMM76L) ${chrome} Safari/537.36`,
    `Mozilla/5.0 (X11; Linux) ${webkit} Silk/44.1 like Chrome/44.0 Safari/537.36`,
  ],
  desktop: [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`,
    // An iPad says this too, and nothing else.
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15',
    'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0',
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${chrome} Safari/537.36`,
    'Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0; Tablet PC 2.0)',
    `Mozilla/5.0 (Linux; Android 9; Maker Chromebook Plus) ${chrome} Safari/537.36`,
  ],
  television: [
    `Mozilla/5.0 (Web0S; Linux/SmartTV) ${chrome} Safari/537.36`,
    `Mozilla/5.0 (SMART-TV; LINUX; Tizen 9.0) ${webkit} Version/9.0 TV Safari/537.36`,
    'Opera/9.80 (Linux mips; U; HbbTV/1.1.1 (; Maker; M; 1.0; 1.0; ); CE-HTML/1.0; en) Presto/2.10.250 Version/11.60',
    `Mozilla/5.0 (Linux; Android 12; BRAVIA 4K VH2 Build/STT2) ${chrome} Safari/537.36`,
    `Mozilla/5.0 (Linux; Android 9; AFTKM Build/PS7) ${chrome} Mobile Safari/537.36`,
    `Mozilla/5.0 (Linux; Android 11; Somebody Google TV Build/RTM7; wv) ${chrome} Mobile Safari/537.36`,
    'AppleTV14,1/17.0',
    `Mozilla/5.0 (PlayStation; PlayStation 5/9.00) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Safari/605.1.15`,
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64; Xbox; Xbox Series X) ${chrome} Safari/537.36 Edge/44`,
    `Mozilla/5.0 (X11; Linux aarch64) ${chrome} Safari/537.36 CrKey/1.56.500000`,
  ],
  other: [
    '',
    'Mozilla/5.0 (Nintendo Switch; WifiWebAuthApplet) AppleWebKit/609.4 (KHTML, like Gecko) NF/6.0.2.21.3 NintendoBrowser/5.1.0.22474',
    'Mozilla/5.0 (PlayStation Vita 3.74) AppleWebKit/537.73 (KHTML, like Gecko) Silk/3.2',
    'CityNewsWatchApp/4.3.0 (Watch1,2; watchOS 12.2)',
    'somebody',
  ],
};

describe('the device', () => {
  for (const [device, told] of Object.entries(agents)) {
    test(`${device}: is told by the agent`, () => {
      assert.deepEqual(
        told.filter((agent) => deviceOf(agent) !== device),
        [],
      );
    });
  }

  test('is one of five for whatever is said', () => {
    fc.assert(fc.property(anything, (agent) => Object.hasOwn(agents, deviceOf(agent))));
  });

  test('is told within a millisecond, however long the agent', () => {
    for (const piece of ['Android ', 'a', '(', 'Mozilla/', 'tab', 'Android tab', '_TV', ' BOX', 'Series ']) {
      const agent = `Mozilla/5.0 (Linux; Android ${piece.repeat(10_000)}`;
      const times = Array.from({ length: 5 }, () => {
        const began = performance.now();
        deviceOf(agent);
        return performance.now() - began;
      });
      assert.ok(Math.min(...times) < 1, `${piece}… took ${Math.min(...times)} ms`);
    }
  });
});

describe('the language', () => {
  const cases: readonly (readonly [header: string, language: string])[] = [
    ['de-CH,de;q=0.9,en;q=0.8', 'de'],
    ['en;q=0.8, fr-CA;q=0.9, *;q=0.1', 'fr'],
    ['EN', 'en'],
    ['gsw-CH', 'gsw'],
    ['zh-Hans-CN', 'zh'],
    ['de;q=0,nl;q=0.001', 'nl'],
    ['de ; q=0.5 , it ; Q=0.7', 'it'],
    ['nl;q=0.5,fy;q=0.5', 'nl'],
    ['', 'unknown'],
    ['*', 'unknown'],
    ['x-klingon, i-default', 'unknown'],
    ['C', 'unknown'],
    ['deutsch,<script>,12', 'unknown'],
    ['de;q=2,en;q=high,fr;q=', 'unknown'],
  ];
  for (const [header, language] of cases) {
    test(`of “${header}” is ${language}`, () => assert.equal(languageOf(header), language));
  }

  test('is two or three small letters, or unknown, for whatever is said', () => {
    fc.assert(fc.property(anything, (header) => /^(?:[a-z]{2,3}|unknown)$/.test(languageOf(header))));
    const part = fc.stringMatching(/^[a-zA-Z*;q=0-9., -]{0,12}$/);
    fc.assert(fc.property(fc.array(part), (parts) => /^(?:[a-z]{2,3}|unknown)$/.test(languageOf(parts.join(',')))));
  });
});

describe('where somebody comes from', () => {
  const long = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`;
  const cases: readonly (readonly [from: string, referrer: string])[] = [
    ['', 'direct'],
    ['  ', 'direct'],
    ['news.example.org', 'here'],
    ['www.news.example.org', 'here'],
    ['NEWS.example.org:443', 'here'],
    ['www.Example.COM', 'example.com'],
    ['example.com.', 'example.com'],
    ['example.com:8443', 'example.com'],
    ['www.com', 'www.com'],
    ['www.co.uk', 'co.uk'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['com.google.android.gm', 'com.google.android.gm'],
    [long, long],
    ['192.0.2.1', 'other'],
    ['0x7f.1', 'other'],
    ['3221225985', 'other'],
    ['[2001:db8::1]', 'other'],
    ['2001:db8::1', 'other'],
    ['localhost', 'other'],
    ['here', 'other'],
    ['https://example.com/page', 'other'],
    ['example.com/page', 'other'],
    ['somebody@example.com', 'other'],
    ['-a.example', 'other'],
    ['a..example', 'other'],
    [`${'a'.repeat(64)}.example`, 'other'],
    [`${'a.'.repeat(124)}example`, 'other'],
    ['<script>', 'other'],
  ];
  for (const [from, referrer] of cases) {
    test(`“${from.slice(0, 40)}” is told as ${referrer.slice(0, 40)}`, () => {
      assert.equal(referrerOf(from, own), referrer);
    });
  }

  test('is here whatever the newsroom’s own host is', () => {
    assert.equal(referrerOf('localhost:4100', 'localhost:4100'), 'here');
    assert.equal(referrerOf('127.0.0.1', '127.0.0.1:4100'), 'here');
    assert.equal(referrerOf('news.example.org', 'www.news.example.org'), 'here');
  });

  test('is a host, direct, here or other, for whatever is said', () => {
    const isReferrer = (told: string) =>
      ['direct', 'here', 'other'].includes(told) ||
      (told.length <= 253 &&
        /^[a-z0-9.-]+$/.test(told) &&
        told.includes('.') &&
        URL.parse(`http://${told}`)?.host === told);
    fc.assert(fc.property(anything, anything, (from, ownHost) => isReferrer(referrerOf(from, ownHost))));
    fc.assert(fc.property(fc.domain(), (from) => isReferrer(referrerOf(from, own))));
    fc.assert(fc.property(fc.ipV4Extended(), (from) => referrerOf(from, own) === 'other'));
    fc.assert(fc.property(fc.ipV6(), (from) => referrerOf(`[${from}]`, own) === 'other'));
  });
});

test('what a request says is told in four values', () => {
  assert.deepEqual(
    traitsOf({
      agent: agents.tablet[0] ?? '',
      acceptLanguage: 'nl-BE',
      from: 'www.example.com',
      ownHost: own,
      country: 'BE',
    }),
    { referrer: 'example.com', device: 'tablet', language: 'nl', country: 'BE' },
  );
});
