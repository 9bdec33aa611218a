package dev.terwaydoctor.report;

/** How sure a finding is: CERTAIN only with decisive proof, LIKELY with signs that agree, POSSIBLE when others remain. */
public enum Confidence implements Spelled {
    CERTAIN,
    LIKELY,
    POSSIBLE
}
