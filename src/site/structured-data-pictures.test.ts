import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkTerms } from '../../test/support/page-data.ts';
import { publicPicture } from '../../test/support/public-picture.ts';
import type { PublicPicture } from '../pictures/pictures.ts';
import { pictureData } from './structured-data-pictures.ts';

const file = { format: 'jpeg', width: 3, height: 2, bytes: 1, file: `${'a'.repeat(32)}.jpg` } as const;

function said(stated: Partial<PublicPicture>) {
  const [image = {}] = pictureData(publicPicture({ renditions: [file], ...stated }), 'https://news.example', false);
  checkTerms(image);
  return image;
}

describe('what a picture says of itself to search engines', () => {
  test('is how it was made, by the name that schema.org has for it, or by IPTC’s own', () => {
    const iptc = 'http://cv.iptc.org/newscodes/digitalsourcetype';
    for (const [stated, told] of [
      [`${iptc}/digitalCapture`, 'https://schema.org/DigitalCaptureDigitalSource'],
      [`${iptc}/trainedAlgorithmicMedia`, 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'],
      [`${iptc}/computationalCapture`, 'https://schema.org/MultiFrameComputationalCaptureDigitalSource'],
      [`${iptc}/ofAnotherYear`, `${iptc}/ofAnotherYear`],
      ['drawn by hand', undefined],
      ['javascript:alert(1)', undefined],
      ['', undefined],
    ] as const)
      assert.equal(said({ digitalSourceType: stated })['digitalSourceType'], told, stated);
  });

  test('is when it was taken, where that is exact, and where it can be licensed', () => {
    assert.equal(said({ takenAt: '2026-11-10T06:40' })['dateCreated'], '2026-11-10T06:40');
    for (const takenAt of ['2026~', '2026-11-10?', 'autumn', null])
      assert.equal(said({ takenAt })['dateCreated'], undefined);
    const licensorUrl = 'https://northwater.example/buy';
    assert.equal(said({ licensorUrl })['acquireLicensePage'], licensorUrl);
  });

  test('is its source where no credit is stated, and nothing while there is no file', () => {
    assert.equal(said({ source: 'Northwater' })['creditText'], 'Northwater');
    assert.deepEqual(pictureData(publicPicture({ credit: 'Northwater' }), 'https://news.example', true), []);
  });
});
