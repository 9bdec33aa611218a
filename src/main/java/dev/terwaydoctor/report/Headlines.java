package dev.terwaydoctor.report;

import com.google.re2j.Pattern;

/** What a headline has said already. */
public final class Headlines {

    /** "Deployment shop/cart" is what a title calls "Deployment cart". */
    private static final Pattern NAMESPACE = Pattern.compile("([A-Za-z]+) [a-z0-9.-]+/");

    private Headlines() {}

    /** Whether a finding's title stands in the headline, its subject with or without a namespace. */
    public static boolean say(String headline, Report.Finding finding) {
        return headline.contains(finding.title())
                || NAMESPACE.matcher(headline).replaceAll("$1 ").contains(finding.title());
    }
}
