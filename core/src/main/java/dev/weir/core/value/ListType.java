package dev.weir.core.value;

/** A list of values of one type; the right side of a membership test and the key sets of a batch load. */
public record ListType(Type element) implements Type {
    @Override
    public String label() {
        return "list(" + element.label() + ")";
    }
}
