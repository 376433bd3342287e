package dev.weir.codegen.planted;

import dev.weir.ModelDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;

final class Misfits {
    private Misfits() {}

    record KnowsTheLibrary(ModelDefinition<?> definition) {}

    record KeepsAnElement(TypeElement element) {}

    record TellsTheUser(Messager messager) {}

    record HoldsAnArray(String[] names) {}

    record KeepsWhatItIsGiven(List<String> names) {}

    interface Answers {
        interface Visitor<R> {
            R visitOne();

            default R visitOther() {
                return visitOne();
            }
        }
    }

    static final class Counts {
        static int count;
    }

    static final class CountsForAll {
        static final AtomicLong COUNT = new AtomicLong();
    }

    static final class KeepsAnArray {
        static final char[] DIGITS = {'0', '1'};
    }

    static final class KeepsAList {
        static final ArrayList<String> NAMES = new ArrayList<>(List.of());
    }
}
