export { MeasureDetail } from "./MeasureDetail.tsx";
