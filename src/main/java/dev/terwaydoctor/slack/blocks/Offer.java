package dev.terwaydoctor.slack.blocks;

import java.util.List;

/** What a menu offers for what was typed into it. Nothing is an offer, too. */
public record Offer(List<Element.Option> options) {

    public Offer {
        options = options.isEmpty() ? List.of() : Limits.counted("offer", options, Limits.OPTIONS);
    }

    public String toJson() {
        return BlockJson.write((Object) this);
    }
}
