import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { contested } from './disputed.ts';
import { drawMap } from './drawing.ts';
import { overlap, roomOf } from './labels.ts';
import type { MapDrawing, MapMark, MapOrder } from './shapes.ts';

function mark(label: string, latitude: number, longitude: number, precision: MapMark['precision'] = 'exact'): MapMark {
  return { label, latitude, longitude, precision, standing: 'reported', count: 1 };
}

function draw(marks: readonly MapMark[], changes: Partial<MapOrder> = {}): MapDrawing {
  const made = drawMap({ marks, size: 'wide', borders: 'dashed', ...changes });
  assert.ok(made !== null);
  return made;
}

const sumyAndKursk = [mark('Sudzha', 51.19, 35.27), mark('Kursk', 51.73, 36.19), mark('Sumy', 50.91, 34.8, 'locality')];

describe('a locator map', () => {
  test('fits its marks with room about them, north above south and east right of west', () => {
    const { marks, width, height } = draw(sumyAndKursk);
    for (const { x, y } of marks) assert.ok(x > 40 && x < width - 40 && y > 30 && y < height - 30, `${x} ${y}`);
    const [sudzha, kursk, sumy] = marks;
    assert.ok(sudzha && kursk && sumy);
    assert.ok(kursk.y < sudzha.y && sudzha.y < sumy.y && sumy.x < sudzha.x && sudzha.x < kursk.x);
  });

  test('has a scale bar that is as long as it says, and circles as wide as the place may be off', () => {
    const { marks, scale } = draw(sumyAndKursk);
    const [sudzha, kursk, sumy] = marks;
    assert.ok(sudzha && kursk && sumy);
    const kilometres = (Math.hypot(sudzha.x - kursk.x, sudzha.y - kursk.y) / scale.length) * scale.kilometres;
    // Between the two towns' coordinates on the sphere.
    assert.ok(Math.abs(kilometres - 87.7) < 1.5, String(kilometres));
    assert.equal(sudzha.radius, 0);
    assert.ok(sumy.radius >= (5 / scale.kilometres) * scale.length - 0.1);
    assert.ok((draw([mark('Somewhere', 50, 30, 'region')]).marks[0]?.radius ?? 0) > 20);
  });

  test('draws land and sea where a coast lies within, and plain ground where none does', () => {
    assert.ok(draw([mark('Kherson', 46.6, 32.6), mark('Kerch', 45.35, 36.47)]).land.length > 500);
    assert.equal(draw([mark('Anchorage', 54.02, -4.3)]).land, '');
  });

  test('tells borders in dispute apart from others, or as the newsroom has it', () => {
    const crossing = [mark('Warsaw', 52.2, 21), mark('Kharkiv', 50, 36.2), mark('Belgorod', 50.6, 36.6)];
    const dashed = draw(crossing);
    assert.ok(dashed.disputed !== '' && dashed.borders !== '');
    const alike = draw(crossing, { borders: 'as mapped' });
    assert.equal(alike.disputed, '');
    assert.equal(alike.borders, dashed.borders + dashed.disputed);
    const none = draw(crossing, { borders: 'none' });
    assert.equal(none.borders + none.disputed, '');
    assert.equal(none.land, dashed.land);
    const crimea = draw([mark('Kherson', 46.6, 32.6), mark('Simferopol', 44.95, 34.1)]);
    assert.equal(crimea.borders, '');
    assert.ok(crimea.disputed !== '');
  });

  test('knows every country of the list of contested borders', () => {
    const atlas = JSON.parse(readFileSync(new URL(import.meta.resolve('world-atlas/countries-10m.json')), 'utf8')) as {
      objects: { countries: { geometries: { properties: { name: string } }[] } };
    };
    const known = new Set(atlas.objects.countries.geometries.map(({ properties }) => properties.name));
    const unknown = contested.flatMap(({ between }) => between.filter((name) => !known.has(name)));
    assert.deepEqual(unknown, []);
  });

  test('lies on the side of the globe where its marks are, across the line of 180 degrees too', () => {
    const { marks, width, land } = draw([mark('Suva', -18.1, 178.4), mark('Apia', -13.8, -171.8)]);
    const [suva, apia] = marks;
    assert.ok(suva && apia && suva.x < apia.x && apia.x - suva.x < width);
    assert.ok(land !== '');
    assert.ok(!/[lL ]-?\d{4}/.test(land), 'no line across the map');
  });

  test('numbers every mark where not every name has room, in the order of the list', () => {
    const crowded = Array.from({ length: 12 }, (_, n) => mark(`The harbour office, gate ${n}`, 50 + n / 1e4, 30));
    const drawing = draw(crowded, { size: 'narrow' });
    assert.ok(drawing.areNumbered);
    assert.deepEqual(
      drawing.labels.map(({ text }) => text),
      ['1–12'],
    );
    assert.deepEqual(
      draw(sumyAndKursk, { areNumbered: true }).labels.map(({ text }) => text),
      ['1', '2', '3'],
    );
  });

  test('leaves room to tell places of a town apart beside a region around it', () => {
    const town = [mark('The quay', 51.5, 0.1), mark('The hospital', 51.51, 0.13)];
    const sound = mark('The Sound', 51.47, 0.14, 'region');
    const [quay, hospital, region] = draw([...town, sound]).marks;
    assert.ok(quay && hospital && region);
    assert.ok(Math.hypot(quay.x - hospital.x, quay.y - hospital.y) > 40, `${quay.x} ${hospital.x}`);
    assert.equal(region.radius, 0, 'a circle that covers the whole map tells nothing');
    const [alone] = draw([sound]).marks;
    assert.ok(alone && alone.radius > 60 && alone.radius < 170, 'alone it is seen whole');
  });

  test('names each mark once, and where marks lie over each other their numbers stand together', () => {
    const town = [mark('The quay', 51.5, 0.1), mark('The town hall', 51.501, 0.102), mark('The pier', 51.502, 0.101)];
    const around = [mark('The estuary and its banks', 51.45, 0.3, 'region'), mark('The outer beacon', 51.2, 0.4)];
    const drawing = draw([...town, ...around, mark('The ferry terminal', 51.4995, 0.1005)], { size: 'narrow' });
    assert.deepEqual(drawing.labels.map(({ text }) => text).toSorted(), ['1–3, 6', '4', '5']);
    for (const [index, one] of drawing.labels.entries())
      for (const other of drawing.labels.slice(index + 1))
        assert.ok(!overlap(roomOf(one.text, one), roomOf(other.text, other)));
    assert.deepEqual(drawing.labels.flatMap(({ of }) => of).toSorted(), [0, 1, 2, 3, 4, 5]);
  });

  test('draws nothing of nothing, and something of marks anywhere', () => {
    assert.equal(drawMap({ marks: [], size: 'wide', borders: 'dashed' }), null);
    const anywhere = fc.record({
      latitude: fc.double({ min: -85, max: 85, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      label: fc.string({ minLength: 1, maxLength: 14 }),
      precision: fc.constantFrom<MapMark['precision']>('exact', 'vicinity', 'locality', 'region', 'unknown'),
    });
    fc.assert(
      fc.property(
        fc.array(anywhere, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('wide', 'narrow'),
        (places, size) => {
          const drawing = draw(
            places.map(({ label, latitude, longitude, precision }) => mark(label, latitude, longitude, precision)),
            { size },
          );
          assert.doesNotMatch(drawing.land + drawing.borders + drawing.disputed, /NaN|Infinity/);
          for (const { x, y } of drawing.marks) {
            assert.ok(x >= 0 && x <= drawing.width && y >= 0 && y <= drawing.height, `${x} ${y}`);
          }
          if (drawing.areNumbered) return;
          const rooms = drawing.labels.map((one) => roomOf(one.text, one));
          for (const [index, room] of rooms.entries())
            for (const other of rooms.slice(index + 1)) assert.ok(!overlap(room, other));
        },
      ),
      { numRuns: 60 },
    );
  });
});
