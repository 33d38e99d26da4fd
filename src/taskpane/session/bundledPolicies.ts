import type { BundledPolicies } from "#actions/environment";

/** One lazy chunk each: none is loaded until its plan is chosen. */
const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
  "dalian-2018": async () => (await import("#assets/policies/dalian-2018.json")).default,
  "chengdu-2019": async () => (await import("#assets/policies/chengdu-2019.json")).default,
  "qingyang-2020": async () => (await import("#assets/policies/qingyang-2020.json")).default,
  "shanghai-2017": async () => (await import("#assets/policies/shanghai-2017.json")).default,
  "kunming-city-2023": async () => (await import("#assets/policies/kunming-city-2023.json")).default,
  "kunming-district-2023": async () => (await import("#assets/policies/kunming-district-2023.json")).default,
};

export const bundledPolicies: BundledPolicies = {
  ids: Object.keys(loaders),
  load: async (id) => loaders[id]?.(),
};
