/** What a watch window asks to be looked at (R-MON-01), by the rule of its timer. */
export const watchItems: Readonly<Record<string, readonly { key: string; label: string }[]>> = {
  watch_30m: [
    { key: "error_rate", label: "Error rate and count" },
    { key: "response_time", label: "Response time" },
    { key: "cpu_memory", label: "CPU and memory" },
    { key: "database_connections", label: "Database connections" },
    { key: "business_metrics", label: "Key business metrics" },
  ],
  watch_24h: [
    { key: "user_activity", label: "User activity" },
    { key: "feature_use", label: "Use of the feature" },
    { key: "support_tickets", label: "Support tickets" },
    { key: "performance_trend", label: "Performance trend" },
    { key: "security_log", label: "Security log" },
  ],
};

export const watchReadings = ["normal", "abnormal", "not_applicable"] as const;
export type WatchReadingWord = (typeof watchReadings)[number];

export const readingLabels: Record<WatchReadingWord, string> = {
  normal: "as it should be",
  abnormal: "not as it should be",
  not_applicable: "does not apply",
};
