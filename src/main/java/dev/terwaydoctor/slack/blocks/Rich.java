package dev.terwaydoctor.slack.blocks;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** Parts of a rich_text block. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Rich {

    int weight();

    @JsonTypeName("rich_text_preformatted")
    record Preformatted(List<Rich> elements) implements Rich {

        public Preformatted {
            elements = List.copyOf(elements);
        }

        static Preformatted of(String text) {
            return new Preformatted(List.of(new Run(text)));
        }

        @Override
        public int weight() {
            return elements.stream().mapToInt(Rich::weight).sum();
        }
    }

    @JsonTypeName("text")
    record Run(String text) implements Rich {

        public Run {
            Limits.sized("rich text", text, 1, Limits.TEXT);
        }

        @Override
        public int weight() {
            return text.length();
        }
    }
}
