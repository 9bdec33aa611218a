package dev.terwaydoctor.slack.blocks;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can be pressed or picked. Values are never shortened, since half a value means something else: too long a value is refused. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Element {

    String actionId();

    /** Characters that count towards the message. */
    int weight();

    /** {@code accessibilityLabel} is what a screen reader says instead of the short text. */
    @JsonTypeName("button")
    record Button(
            Text.Plain text,
            String actionId,
            String value,
            @Nullable String accessibilityLabel) implements Element {

        public Button {
            Limits.sized("button text", text.text(), 1, Limits.BUTTON_TEXT);
            Limits.sized("action_id", actionId, 1, Limits.ID);
            Limits.sized("button value", value, 1, Limits.BUTTON_VALUE);
            if (accessibilityLabel != null) {
                Limits.sized("accessibility_label", accessibilityLabel, 1, Limits.BUTTON_TEXT);
            }
        }

        public static Button of(String label, String actionId, String value, String spoken) {
            String heard = Clip.plain(Mrkdwn.unmarked(spoken), Limits.BUTTON_TEXT);
            return new Button(
                    Text.Plain.of(label, Limits.BUTTON_TEXT), actionId, value, heard.isEmpty() ? null : heard);
        }

        @Override
        public int weight() {
            return text.text().length();
        }
    }

    /** One line of a menu. */
    record Option(Text.Plain text, String value) {

        public Option {
            Limits.sized("option text", text.text(), 1, Limits.OPTION_TEXT);
            Limits.sized("option value", value, 1, Limits.OPTION_VALUE);
        }

        public static Option of(String label, String value) {
            return new Option(Text.Plain.of(label, Limits.OPTION_TEXT), value);
        }
    }

    /** A menu with fixed lines. */
    @JsonTypeName("static_select")
    record StaticSelect(Text.Plain placeholder, String actionId, List<Option> options) implements Element {

        public StaticSelect {
            Limits.sized("placeholder", placeholder.text(), 1, Limits.PLACEHOLDER);
            Limits.sized("action_id", actionId, 1, Limits.ID);
            options = Limits.counted("static_select", options, Limits.OPTIONS);
        }

        public static StaticSelect of(String placeholder, String actionId, List<Option> options) {
            return new StaticSelect(Text.Plain.of(placeholder, Limits.PLACEHOLDER), actionId, options);
        }

        @Override
        public int weight() {
            return placeholder.text().length()
                    + options.stream().mapToInt(o -> o.text().text().length()).sum();
        }
    }

    /** Thumbs up and down. */
    @JsonTypeName("feedback_buttons")
    record FeedbackButtons(String actionId, Option positiveButton, Option negativeButton) implements Element {

        public FeedbackButtons {
            Limits.sized("action_id", actionId, 1, Limits.ID);
        }

        @Override
        public int weight() {
            return positiveButton.text().text().length()
                    + negativeButton.text().text().length();
        }
    }
}
