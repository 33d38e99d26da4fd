export { FixPreview } from "./FixPreview.tsx";
