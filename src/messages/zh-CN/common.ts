export const common = {
  verbatim: "{{words}}",
} as const;
