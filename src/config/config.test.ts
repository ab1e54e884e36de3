import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { readConfiguration } from './config.ts';

describe('the configuration', () => {
  test('has a default for everything', () => {
    const read = readConfiguration({});
    assert.ok('configuration' in read);
    const { port, host, baseUrl, databaseUrl } = read.configuration;
    assert.deepEqual(
      { port, host, baseUrl, databaseUrl },
      { port: 4100, host: '127.0.0.1', baseUrl: 'http://127.0.0.1:4100', databaseUrl: null },
    );
    assert.ok(Object.isFrozen(read.configuration));
  });

  test('takes options over the environment', () => {
    const read = readConfiguration({ PORT: '4200', BASE_URL: 'https://news.example.org/' }, { PORT: '4300' });
    assert.ok('configuration' in read);
    assert.equal(read.configuration.port, 4300);
    assert.equal(read.configuration.baseUrl, 'https://news.example.org');
  });

  test('finds the file of countries from where it is started, and has none by default', () => {
    const fileOf = (COUNTRY_DATABASE?: string) => {
      const read = readConfiguration({ COUNTRY_DATABASE });
      assert.ok('configuration' in read);
      return read.configuration.countryDatabase;
    };
    assert.equal(fileOf(), null);
    assert.equal(fileOf(' '), null);
    assert.equal(fileOf('countries.mmdb'), resolve('countries.mmdb'));
    assert.equal(fileOf('/srv/countries.mmdb'), '/srv/countries.mmdb');
  });

  test('never makes an address of a wildcard', () => {
    for (const host of ['0.0.0.0', '::']) {
      const read = readConfiguration({ HOST: host });
      assert.ok('configuration' in read && read.configuration.baseUrl === 'http://localhost:4100');
    }
  });

  test('names everything that is wrong at once, and never a password', () => {
    const read = readConfiguration({
      PORT: 'http',
      BASE_URL: 'ftp://x/y',
      DATABASE_URL: 'mysql://root:hunter2@db/news',
    });
    assert.ok('problems' in read);
    assert.deepEqual(
      read.problems.map((problem) => problem.split(' ', 1)[0]),
      ['PORT', 'BASE_URL', 'DATABASE_URL'],
    );
    assert.doesNotMatch(read.problems.join(), /hunter2/);
  });
});
