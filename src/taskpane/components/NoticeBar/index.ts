export { NoticeBar } from "./NoticeBar.tsx";
