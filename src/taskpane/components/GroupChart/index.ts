export { GroupChart } from "./GroupChart.tsx";
