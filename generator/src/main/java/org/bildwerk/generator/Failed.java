package org.bildwerk.generator;

import java.util.function.Supplier;
import org.bildwerk.dam.generation.GenerationException;
import org.bildwerk.generator.scheduler.UnsupportedSchedulerException;
import org.bildwerk.generator.text.PromptTooLongException;
import org.bildwerk.generator.text.UnusableTokenizerException;

/// Says of failures in here what the core needs to know: whether to try again.
final class Failed {

    private Failed() {}

    static <T> T named(Supplier<T> what) {
        try {
            return what.get();
        } catch (RuntimeException e) {
            throw named(e);
        }
    }

    static RuntimeException named(RuntimeException e) {
        return switch (e) {
            case GenerationException named -> named;
            case GeneratorRefused refused
            when refused.refusal() == GeneratorRefusal.PICTURE_OUT_OF_MEMORY ->
                new GenerationException.Retryable(refused.refusal(), null, refused, refused.arguments());
            case GeneratorRefused refused ->
                new GenerationException.Permanent(refused.refusal(), refused, refused.arguments());
            case UnusableTokenizerException unusable ->
                new GenerationException.Permanent(
                        GeneratorRefusal.MODEL_FILE_BROKEN, unusable, unusable.file(), unusable.fault());
            case UnsupportedSchedulerException unsupported -> wish(unsupported);
            case PromptTooLongException tooLong -> wish(tooLong);
            case IllegalArgumentException wrong -> wish(wrong);
            default -> e;
        };
    }

    private static GenerationException wish(RuntimeException e) {
        return new GenerationException.Permanent(GeneratorRefusal.PICTURE_WISH_WRONG, e, says(e));
    }

    private static String says(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
