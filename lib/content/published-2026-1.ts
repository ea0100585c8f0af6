import aws2020ImageScanning from "./figures/2026.1/published/aws-2020-image-scanning.json";
import aws2020ImageSigning from "./figures/2026.1/published/aws-2020-image-signing.json";
import aws2020NetworkPolicies from "./figures/2026.1/published/aws-2020-network-policies.json";
import aws2020RuntimeDetection from "./figures/2026.1/published/aws-2020-runtime-detection.json";
import blackDuck2024AiCode from "./figures/2026.1/published/black-duck-2024-ai-code.json";
import cncf2022Challenges from "./figures/2026.1/published/cncf-2022-challenges.json";
import cncf2022Containers from "./figures/2026.1/published/cncf-2022-containers.json";
import cncf2022OpenSourcePolicy from "./figures/2026.1/published/cncf-2022-open-source-policy.json";
import cncf2022PolicyInGit from "./figures/2026.1/published/cncf-2022-policy-in-git.json";
import cncf2022Sbom from "./figures/2026.1/published/cncf-2022-sbom.json";
import redhat2021Delay from "./figures/2026.1/published/redhat-2021-delay.json";
import redhat2021Devsecops from "./figures/2026.1/published/redhat-2021-devsecops.json";
import redhat2021Incident from "./figures/2026.1/published/redhat-2021-incident.json";
import redhat2021Tools from "./figures/2026.1/published/redhat-2021-tools.json";
import redhat2022Concern from "./figures/2026.1/published/redhat-2022-concern.json";
import redhat2022Incident from "./figures/2026.1/published/redhat-2022-incident.json";
import redhat2022IncidentTypes from "./figures/2026.1/published/redhat-2022-incident-types.json";
import redhat2022Loss from "./figures/2026.1/published/redhat-2022-loss.json";
import redhat2022Owner from "./figures/2026.1/published/redhat-2022-owner.json";
import redhat2022Worry from "./figures/2026.1/published/redhat-2022-worry.json";
import redhat2023Concern from "./figures/2026.1/published/redhat-2023-concern.json";
import redhat2023Delay from "./figures/2026.1/published/redhat-2023-delay.json";
import redhat2023Incident from "./figures/2026.1/published/redhat-2023-incident.json";
import redhat2023Loss from "./figures/2026.1/published/redhat-2023-loss.json";
import redhat2023SupplyChain from "./figures/2026.1/published/redhat-2023-supply-chain.json";
import redhat2024Delay from "./figures/2026.1/published/redhat-2024-delay.json";
import redhat2024Incident from "./figures/2026.1/published/redhat-2024-incident.json";
import redhat2024Loss from "./figures/2026.1/published/redhat-2024-loss.json";
import redhat2026Delay from "./figures/2026.1/published/redhat-2026-delay.json";
import redhat2026Incident from "./figures/2026.1/published/redhat-2026-incident.json";
import stackrox2019Concern from "./figures/2026.1/published/stackrox-2019-concern.json";
import stackrox2020Delay from "./figures/2026.1/published/stackrox-2020-delay.json";
import stackrox2020Incident from "./figures/2026.1/published/stackrox-2020-incident.json";

/** Every published question of the figures edition 2026.1: its file name and what the file holds, not yet parsed. */
export const published20261: readonly (readonly [name: string, file: unknown])[] = [
  ["aws-2020-image-scanning", aws2020ImageScanning],
  ["aws-2020-image-signing", aws2020ImageSigning],
  ["aws-2020-network-policies", aws2020NetworkPolicies],
  ["aws-2020-runtime-detection", aws2020RuntimeDetection],
  ["black-duck-2024-ai-code", blackDuck2024AiCode],
  ["cncf-2022-challenges", cncf2022Challenges],
  ["cncf-2022-containers", cncf2022Containers],
  ["cncf-2022-open-source-policy", cncf2022OpenSourcePolicy],
  ["cncf-2022-policy-in-git", cncf2022PolicyInGit],
  ["cncf-2022-sbom", cncf2022Sbom],
  ["redhat-2021-delay", redhat2021Delay],
  ["redhat-2021-devsecops", redhat2021Devsecops],
  ["redhat-2021-incident", redhat2021Incident],
  ["redhat-2021-tools", redhat2021Tools],
  ["redhat-2022-concern", redhat2022Concern],
  ["redhat-2022-incident", redhat2022Incident],
  ["redhat-2022-incident-types", redhat2022IncidentTypes],
  ["redhat-2022-loss", redhat2022Loss],
  ["redhat-2022-owner", redhat2022Owner],
  ["redhat-2022-worry", redhat2022Worry],
  ["redhat-2023-concern", redhat2023Concern],
  ["redhat-2023-delay", redhat2023Delay],
  ["redhat-2023-incident", redhat2023Incident],
  ["redhat-2023-loss", redhat2023Loss],
  ["redhat-2023-supply-chain", redhat2023SupplyChain],
  ["redhat-2024-delay", redhat2024Delay],
  ["redhat-2024-incident", redhat2024Incident],
  ["redhat-2024-loss", redhat2024Loss],
  ["redhat-2026-delay", redhat2026Delay],
  ["redhat-2026-incident", redhat2026Incident],
  ["stackrox-2019-concern", stackrox2019Concern],
  ["stackrox-2020-delay", stackrox2020Delay],
  ["stackrox-2020-incident", stackrox2020Incident],
];
