import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contractNames, dataPackageOf, profileSchema, tableSchemaOf } from '../../extracts/index.ts';
import { readContracts, templateZip } from '../../operations/extracts/index.ts';
import { type Entity, entityOf, sendEntity } from '../http/entity.ts';
import { keep } from '../http/headers.ts';
import { contractFiles } from '../pages/contracts/files.ts';
import { notFound } from './public-pages.ts';

/**
 * Files of the extract contracts: an empty package, the data package, a table schema each, what a profile may say. They are
 * the program's own, so they are made when the first is asked for and kept.
 */
export function serveContracts(server: FastifyInstance): void {
  let held: Promise<ReadonlyMap<string, Entity>> | undefined;

  async function file(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    held ??= makeFiles();
    const entity = (await held).get(request.routeOptions.url ?? '');
    if (entity === undefined) return notFound(reply);
    const name = (request.routeOptions.url ?? '').split('/').at(-1);
    reply.header('content-disposition', `attachment; filename="${name}"`);
    return sendEntity(request, reply, entity, keep.aMinute);
  }

  const { template, package: descriptor, profile, schema } = contractFiles;
  for (const address of [template, descriptor, profile, ...contractNames.map(schema)]) {
    server.get(address, file);
  }
}

async function makeFiles(): Promise<ReadonlyMap<string, Entity>> {
  const contracts = readContracts();
  const json = (content: unknown): Entity =>
    entityOf('application/json; charset=utf-8', Buffer.from(`${JSON.stringify(content, null, 2)}\n`));
  return new Map([
    [contractFiles.template, entityOf('application/zip', await templateZip())],
    [contractFiles.package, json(dataPackageOf(contracts))],
    [contractFiles.profile, json(profileSchema())],
    ...contracts.map(
      (contract) => [contractFiles.schema(contract.name), json(tableSchemaOf(contract))] as const,
    ),
  ]);
}
