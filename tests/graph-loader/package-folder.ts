import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatFault, readPackage } from '../../graph-loader/index.ts';
import { temporaryFolder } from '../support/engines.ts';

/** Text or bytes by file name; undefined leaves a file out. */
export type Files = Record<string, string | Uint8Array | undefined>;

/** A small package that is without fault. */
export const tables: Record<string, string> = {
  'sources.csv': 'id,name,kind,read,url\nsource:a,Notice A,official,whole,https://example.org/a\n',
  'countries.csv':
    'id,name,iso2,iso3,latitude,sources\n' +
    'country:xa,Exampleland,XA,XAA,12.5,source:a\n' +
    'country:xb,Samplia,XB,XBB,,source:a\n',
  'ministries.csv': 'id,name,nameZh,kind,sources\nministry:m,Ministry of Examples,示例部,agency,source:a\n',
  'programs.csv':
    'id,name,record,start,end,participants,sources\n' +
    'program:p,"Seminar, first",edition,2022-05,2022-06,20,source:a\n' +
    'program:q,Courses,family,,,,source:a\n',
  'regional_organizations.csv': 'id,name,sources\norganization:sample,Sample Organization,source:a\n',
  'sponsors.csv': 'from,to,sources\nministry:m,program:p,source:a\n',
  'member_of.csv':
    'from,to,role,since,until,sources\n' +
    'country:xa,organization:sample,observer,2010,2021-03,source:a\n' +
    'country:xa,organization:sample,member,2021-03-04,,source:a\n',
  'claims.csv':
    'id,subject,property,value,preferred,sources\n' +
    'claim:1,country:xa|MEMBER_OF|organization:sample|observer|2010,since,2011,FALSE,source:a\n',
};

export const descriptor = {
  name: 'tiny',
  title: 'Tiny made-up package',
  version: '1.0.0',
  resources: Object.keys(tables).map((path) => ({ name: path.replace('.csv', ''), path })),
};

const asFile = (value: object): string => JSON.stringify(value, null, 2);

/** Writes that package with some of its files changed. */
export async function packageFolder(changes: Files = {}, changedDescriptor: object = {}): Promise<string> {
  const folder = await temporaryFolder();
  const files: Files = { 'datapackage.json': asFile({ ...descriptor, ...changedDescriptor }), ...tables, ...changes };
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A table of the small package with one piece of its text replaced. */
export function edited(file: string, from: string, to: string): Files {
  const text = tables[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: text.replace(from, to) };
}

export const faultsOf = async (folder: string): Promise<string[]> =>
  (await readPackage(folder)).faults.map(formatFault);
