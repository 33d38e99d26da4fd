export { AsOfField } from "./AsOfField.tsx";
