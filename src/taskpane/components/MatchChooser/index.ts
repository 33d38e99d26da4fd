export { MatchChooser } from "./MatchChooser.tsx";
