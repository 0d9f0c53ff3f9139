// The releases stand among the settings, which lead here.
export { default } from "../settings/layout";
