package dev.terwaydoctor.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {

    private final Message message = new Message(
            "headline",
            List.of(
                    Block.Header.of("Title"),
                    Block.Section.of("*bold*"),
                    Block.RichText.preformatted("a <b>\n"),
                    Block.Container.folded("More", List.of(Block.Section.of("inside"), new Block.Divider())),
                    new Block.Actions(
                            "id",
                            List.of(
                                    Element.Button.of("Logs", "td:log:0", "v1|c", "Logs of x"),
                                    Element.StaticSelect.of(
                                            "Choose", "td:pick", List.of(Element.Option.of("a", "b"))))),
                    new Block.ContextActions(List.of(new Element.FeedbackButtons(
                            "td:feedback", Element.Option.of("Good", "1"), Element.Option.of("Bad", "0"))))),
            new Message.Metadata("terway_doctor", Map.of("v", "1")));

    @Test
    void isWrittenAsSlackSpellsIt() throws Exception {
        String expected = """
                {"text":"headline","blocks":[
                {"type":"header","text":{"type":"plain_text","text":"Title"}},
                {"type":"section","text":{"type":"mrkdwn","text":"*bold*","verbatim":true},"expand":true},
                {"type":"rich_text","elements":[{"type":"rich_text_preformatted","elements":[{"type":"text","text":"a <b>"}]}]},
                {"type":"container","title":{"type":"plain_text","text":"More"},"is_collapsible":true,"default_collapsed":true,
                 "child_blocks":[{"type":"section","text":{"type":"mrkdwn","text":"inside","verbatim":true},"expand":true},{"type":"divider"}]},
                {"type":"actions","block_id":"id","elements":[
                 {"type":"button","text":{"type":"plain_text","text":"Logs"},"action_id":"td:log:0","value":"v1|c","accessibility_label":"Logs of x"},
                 {"type":"static_select","placeholder":{"type":"plain_text","text":"Choose"},"action_id":"td:pick",
                  "options":[{"text":{"type":"plain_text","text":"a"},"value":"b"}]}]},
                {"type":"context_actions","elements":[{"type":"feedback_buttons","action_id":"td:feedback",
                 "positive_button":{"text":{"type":"plain_text","text":"Good"},"value":"1"},
                 "negative_button":{"text":{"type":"plain_text","text":"Bad"},"value":"0"}}]}],
                "metadata":{"event_type":"terway_doctor","event_payload":{"v":"1"}}}
                """;
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(message.toJson())).isEqualTo(json.readTree(expected));
    }

    @Test
    void writesItsBlocksAloneWithTheirTypes() throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(message.blocksJson()))
                .isEqualTo(json.readTree(message.toJson()).get("blocks"));
    }

    @Test
    void isPlainerWithTheSameWordsAndButtons() {
        assertThat(message.plain().blocks())
                .containsExactly(
                        message.blocks().get(0),
                        message.blocks().get(1),
                        message.blocks().get(2),
                        new Block.Section(new Text.Plain("More"), true),
                        Block.Section.of("inside"),
                        new Block.Divider(),
                        message.blocks().get(4),
                        new Block.Actions(
                                null,
                                List.of(
                                        Element.Button.of("Good", "td:feedback:good", "1", ""),
                                        Element.Button.of("Bad", "td:feedback:bad", "0", ""))));
        assertThat(message.newest()).containsExactly(Newest.CONTAINER, Newest.FEEDBACK);
        assertThat(message.plain().newest()).isEmpty();
        assertThat(message.plain().metadata()).isEqualTo(message.metadata());
    }

    @Test
    void canDoWithoutBlocks() {
        assertThat(message.bare()).isEqualTo(new Message("headline", List.of(), message.metadata()));
    }
}
