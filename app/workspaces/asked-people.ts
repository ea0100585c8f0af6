import { type AskedPeople, mostPeopleAtOnce, parsePeople } from "@/lib/core/team/people";

/** The people that a form names. More than fit into one form are given back like lines that name nobody. */
export function askedPeople(form: URLSearchParams): AskedPeople {
  const { people, wrong } = parsePeople((form.get("people") ?? "").slice(0, 20_000));
  const beyond = people.slice(mostPeopleAtOnce).map(({ name, email }) => [name, email].filter(Boolean).join(", "));
  return { people: people.slice(0, mostPeopleAtOnce), wrong: [...wrong, ...beyond] };
}

/** What is said of lines that named nobody; everybody else was asked. */
export const wrongPeopleWords = "These lines were left out: give a name, a mail address, or both, one person a line.";
