import { isbot } from 'isbot';
import { type AgentRule, devices, names, robots, saysRobot } from './agent-rules.ts';

/** Browsers write 100 to 300 characters. What is behind this is not read, so that no agent costs more than another. */
const longest = 512;

/**
 * Whether a request's `User-Agent` is that of a program that reads pages for somebody else than a reader in front of
 * it: a crawler, a preview, a monitor, a library. Who says nothing of itself is one.
 */
export function isRobot(agent: string): boolean {
  const said = agent.slice(0, longest).trim();
  if (said === '' || robots.some(({ pattern }) => pattern.test(said))) return true;
  // Most readers end here: what isbot lets pass has no word that would have to be explained.
  if (!isbot(said)) return false;
  if (!saysRobot.test(said) && devices.some(({ pattern }) => pattern.test(said))) return false;
  return isbot(names.reduce((text, rule) => without(rule, text), withoutModel(said)));
}

function without({ pattern, where }: AgentRule, text: string): string {
  return where === undefined || where.test(text) ? text.replace(pattern, ' ') : text;
}

/** `es-es`, `zh-cn`, `U`: what stands between an Android's version and the model. */
const notTheModel = /^ ?(?:[a-z]{2,3}(?:[-_][a-z]{2,4})?|u|xx)$/i;

/** A robot that writes its name where the model belongs. Makers do use `bot` and `spider` as names (`M BOT 551`). */
const robotAsModel =
  /https?:|www\.|@|compatible|catchpoint|\.com\b|(?:bot|crawler|spider)[\w-]{0,20}\/\d|^ ?\w{0,40}(?<!cu)(?:bot|crawler|spider)$/i;

/** The agent with `K`, as Chrome itself writes, for the model of an Android: makers name those as they like. */
function withoutModel(agent: string): string {
  const [start, end] = platformComment(agent);
  const parts = agent.slice(start, end).split(';');
  const system = parts.findIndex((part) => /^\s*Android\b/i.test(part));
  if (system < 0) return agent;
  const model = parts.findIndex((part, at) => at > system && !notTheModel.test(part));
  if (model < 0) return agent;
  const told = parts.map((part, at) => {
    const isOfModel = at === model || (at === model + 1 && /^ ?Build\//.test(part));
    return isOfModel && !robotAsModel.test(part) ? ' K' : part;
  });
  return agent.slice(0, start) + told.join(';') + agent.slice(end);
}

/** Where the first comment's inside begins and ends. Models may hold brackets: `Moto G (5)`. */
function platformComment(agent: string): readonly [number, number] {
  const start = agent.indexOf('(') + 1;
  let depth = 1;
  for (let at = start; at < agent.length; at += 1) {
    if (agent[at] === '(') depth += 1;
    else if (agent[at] === ')') depth -= 1;
    if (depth === 0) return [start, at];
  }
  return [start, agent.length];
}
