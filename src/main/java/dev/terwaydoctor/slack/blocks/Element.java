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
    record StaticSelect(
            Text.Plain placeholder,
            String actionId,
            List<Option> options,
            @Nullable Option initialOption) implements Field {

        public StaticSelect {
            Limits.sized("placeholder", placeholder.text(), 1, Limits.PLACEHOLDER);
            Limits.sized("action_id", actionId, 1, Limits.ID);
            options = Limits.counted("static_select", options, Limits.OPTIONS);
            if (initialOption != null && !options.contains(initialOption)) {
                throw new IllegalArgumentException("the initial option is none of the options");
            }
        }

        public static StaticSelect of(String placeholder, String actionId, List<Option> options) {
            return new StaticSelect(Text.Plain.of(placeholder, Limits.PLACEHOLDER), actionId, options, null);
        }

        /** With this option chosen to begin with. */
        public StaticSelect choosing(Option option) {
            return new StaticSelect(placeholder, actionId, options, option);
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

        List<Element> asButtons() {
            return List.of(asButton(positiveButton, "good"), asButton(negativeButton, "bad"));
        }

        private Button asButton(Option option, String which) {
            return new Button(option.text(), Clip.plain(actionId + ":" + which, Limits.ID), option.value(), null);
        }

        @Override
        public int weight() {
            return positiveButton.text().text().length()
                    + negativeButton.text().text().length();
        }
    }

    /** What may stand in a form and is sent with it. */
    sealed interface Field extends Element {}

    /** A line or, {@code multiline}, a box to type in. */
    @JsonTypeName("plain_text_input")
    record TextInput(
            String actionId,
            Text.@Nullable Plain placeholder,
            @Nullable String initialValue,
            boolean multiline,
            int maxLength)
            implements Field {

        public TextInput {
            Limits.sized("action_id", actionId, 1, Limits.ID);
            if (placeholder != null) {
                Limits.sized("placeholder", placeholder.text(), 1, Limits.PLACEHOLDER);
            }
            if (maxLength < 1 || maxLength > Limits.INPUT) {
                throw new IllegalArgumentException("max_length " + maxLength + " is not between 1 and " + Limits.INPUT);
            }
            if (initialValue != null) {
                Limits.sized("initial_value", initialValue, 1, maxLength);
            }
        }

        public static TextInput line(String actionId, String placeholder, int maxLength) {
            return new TextInput(actionId, Text.Plain.of(placeholder, Limits.PLACEHOLDER), null, false, maxLength);
        }

        public static TextInput box(String actionId, String placeholder) {
            return new TextInput(actionId, Text.Plain.of(placeholder, Limits.PLACEHOLDER), null, true, Limits.INPUT);
        }

        public TextInput saying(String text) {
            return text.isBlank()
                    ? this
                    : new TextInput(actionId, placeholder, Clip.plain(text, maxLength), multiline, maxLength);
        }

        @Override
        public int weight() {
            return initialValue == null ? 0 : initialValue.length();
        }
    }

    /** A menu whose lines we are asked for while somebody types. */
    @JsonTypeName("external_select")
    record ExternalSelect(
            String actionId,
            Text.Plain placeholder,
            int minQueryLength,
            @Nullable Option initialOption) implements Field {

        public ExternalSelect {
            Limits.sized("action_id", actionId, 1, Limits.ID);
            Limits.sized("placeholder", placeholder.text(), 1, Limits.PLACEHOLDER);
        }

        public static ExternalSelect of(String actionId, String placeholder) {
            return new ExternalSelect(actionId, Text.Plain.of(placeholder, Limits.PLACEHOLDER), 1, null);
        }

        @Override
        public int weight() {
            return placeholder.text().length();
        }
    }

    /** A menu of the reader's own conversations. */
    @JsonTypeName("conversations_select")
    record ConversationsSelect(String actionId, Text.Plain placeholder, boolean defaultToCurrentConversation)
            implements Field {

        public ConversationsSelect {
            Limits.sized("action_id", actionId, 1, Limits.ID);
            Limits.sized("placeholder", placeholder.text(), 1, Limits.PLACEHOLDER);
        }

        public static ConversationsSelect here(String actionId, String placeholder) {
            return new ConversationsSelect(actionId, Text.Plain.of(placeholder, Limits.PLACEHOLDER), true);
        }

        @Override
        public int weight() {
            return placeholder.text().length();
        }
    }
}
