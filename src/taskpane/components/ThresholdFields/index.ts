export { JointLeadsField } from "./JointLeadsField.tsx";
export { ThresholdFields } from "./ThresholdFields.tsx";
