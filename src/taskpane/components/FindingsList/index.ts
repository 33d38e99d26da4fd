export { FindingsList } from "./FindingsList.tsx";
