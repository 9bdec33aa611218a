package dev.terwaydoctor.ask;

/** Turns what a person typed into what is meant. Thread-safe; never fails, whatever the text; time linear in its length. */
public final class QuestionParser {

    private static final int WORDS_AT_MOST = 8_000;

    private final Tagger tagger;
    private final PasteReader pastes;
    private final TimeReader times;
    private final HintReader reader;
    private final IntentChooser chooser;

    private QuestionParser(Lexicon lexicon) {
        tagger = new Tagger(lexicon);
        pastes = new PasteReader(lexicon);
        times = new TimeReader(lexicon.timeWords());
        reader = new HintReader(lexicon);
        chooser = new IntentChooser(lexicon);
    }

    /** A parser with the vocabulary that is shipped. */
    public static QuestionParser standard() {
        return new QuestionParser(Lexicon.standard());
    }

    public Asked parse(String text, Context context) {
        Question question = Question.of(text);
        PasteReader.Result paste = pastes.read(question.text());
        Sentence sentence = new Sentence(tagger.words(Tokenizer.tokens(capped(paste.words()))));
        TimeWindow window = times.read(sentence, context);
        Draft draft = reader.draft(sentence, context);
        Hints hints = reader.hints(draft, window, context.hasTarget());
        if (paste.pasted().isPresent()) {
            Sentence copied = new Sentence(
                    tagger.words(Tokenizer.tokens(capped(paste.pasted().text()))));
            hints = reader.withPaste(hints, paste.finds(), copied);
        }
        Intent intent = chooser.choose(
                draft, hints, question, context.hasTarget(), paste.pasted().isPresent());
        return new Asked(question, intent, paste.pasted());
    }

    /** Nobody asks at greater length; what is longer was pasted, and is examined elsewhere. */
    private static String capped(String words) {
        return words.length() > WORDS_AT_MOST ? words.substring(0, WORDS_AT_MOST) : words;
    }
}
