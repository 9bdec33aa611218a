package dev.terwaydoctor.report;

/** Who acts on a finding. */
public enum Owner implements Spelled {
    APP_TEAM,
    PLATFORM,
    NETWORK,
    CLOUD_QUOTA,
    ALIBABA_SUPPORT
}
