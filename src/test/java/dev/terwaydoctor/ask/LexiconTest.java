package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.standard();

    @Test
    void everyHeadingIsATagAndNoneIsEmpty() throws IOException {
        JsonNode words = file().path("words");

        assertThat(words.properties()).hasSizeGreaterThan(40).allSatisfy(heading -> {
            assertThat(Arrays.stream(Tag.values()).map(Tag::name))
                    .contains(heading.getKey().toUpperCase(Locale.ROOT));
            assertThat(heading.getValue()).as(heading.getKey()).isNotEmpty();
        });
    }

    @Test
    void noListNamesAWordTwice() throws IOException {
        List<JsonNode> lists = new ArrayList<>();
        collect(file(), lists);

        assertThat(lists).hasSizeGreaterThan(60).allSatisfy(list -> {
            List<String> words = new ArrayList<>();
            list.forEach(word -> words.add(word.asText()));
            assertThat(words).doesNotHaveDuplicates();
        });
    }

    @Test
    void caseAndApostrophesDoNotMatter() {
        assertThat(LEXICON.entry("CAN'T").tags()).contains(Tag.BE, Tag.NEGATIVE);
        assertThat(LEXICON.entry("StatefulSets").kind()).isEqualTo(Kind.STATEFUL_SET);
    }

    @Test
    void kindsHaveEnglishAndChineseWords() {
        assertThat(LEXICON.entry("命名空间").kind()).isEqualTo(Kind.NAMESPACE);
        assertThat(LEXICON.entry("节点").kind()).isEqualTo(Kind.NODE);
        assertThat(LEXICON.entry("部署").kind()).isEqualTo(Kind.DEPLOYMENT);
        assertThat(LEXICON.entry("服务").kind()).isEqualTo(Kind.SERVICE);
    }

    @Test
    void codesKeepTheirSpelling() {
        assertThat(LEXICON.entry("allocipfailed").exact()).isEqualTo("AllocIPFailed");
    }

    @Test
    void anUnknownWordIsKnownToBeUnknown() {
        assertThat(LEXICON.entry("checkout").isKnown()).isFalse();
    }

    @Test
    void thereAreExamplesInBothLanguagesAndTheyAreUnderstood() {
        QuestionParser parser = QuestionParser.standard();

        for (Language language : Language.values()) {
            assertThat(LEXICON.examples(language))
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allSatisfy(example -> assertThat(parser.parse(example, Context.at(LabelledQuestion.NOW))
                                    .intent())
                            .isNotInstanceOf(Intent.Unclear.class));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> lists) {
        if (node.isArray()) {
            lists.add(node);
        }
        node.forEach(child -> collect(child, lists));
    }

    private static JsonNode file() throws IOException {
        try (InputStream in = LexiconTest.class.getResourceAsStream("/ask/lexicon.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(in));
        }
    }
}
