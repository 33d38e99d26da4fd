export { KeyFigures } from "./KeyFigures.tsx";
