export { CitedMeasure } from "./CitedMeasure.tsx";
