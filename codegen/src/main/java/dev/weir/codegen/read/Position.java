package dev.weir.codegen.read;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Where in the sources something stands. Opaque: it is handed on until a message is shown there. */
public final class Position {
    private final Element element;

    Position(Element element) {
        this.element = element;
    }

    /** Shows a message here. */
    public void show(Messager messager, Diagnostic.Kind kind, String text) {
        messager.printMessage(kind, text, element);
    }

    /** Returns the element; for the processors, which name it as the origin of a file. */
    public Element element() {
        return element;
    }
}
