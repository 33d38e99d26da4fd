export { FindingDetail } from "./FindingDetail.tsx";
export { GroupDetail } from "./GroupDetail.tsx";
