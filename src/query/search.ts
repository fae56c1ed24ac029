import type { Fact } from '../base/fact.ts';
import { figureLines } from './figure-lines.ts';
import { fold } from './fold.ts';

/** Whether a word, folded before, stands anywhere in what a fact says or is known by. */
export function saysWord(fact: Fact, folded: string): boolean {
  return textsOf(fact).some(text => fold(text).includes(folded));
}

function textsOf(fact: Fact): readonly string[] {
  const { statement, quote, note, scenario, about, indicator, source, tags } = fact;
  const texts: (string | null | undefined)[] = [
    fact.id,
    statement?.value,
    quote?.value,
    note,
    scenario,
    about?.value.id,
    about?.value.name.value,
    ...(about?.value.aliases ?? []).map(alias => alias.value),
    indicator?.value.id,
    indicator?.value.name.value,
    source?.value.id,
    source?.value.title,
    source?.value.publisher,
    source?.value.author,
    ...tags,
    ...figureLines(fact).map(line => line.text),
  ];
  return texts.filter(text => typeof text === 'string');
}
