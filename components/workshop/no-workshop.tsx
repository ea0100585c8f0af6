import { noWorkshopWords } from "@/lib/wording/room-words";
import { CodeForm } from "./code-form";

/** The same words for the code of a workshop that is over and for one that never was; another one can be typed. */
export function NoWorkshop() {
  const [title, ...rest] = noWorkshopWords;
  return (
    <>
      <h1>{title}</h1>
      {rest.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <CodeForm refused={null} />
    </>
  );
}
