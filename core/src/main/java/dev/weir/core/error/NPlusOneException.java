package dev.weir.core.error;

import java.util.List;

/**
 * What belongs together was read one instance at a time, each by a statement of its own. Raised where that was asked for; to
 * be reported otherwise.
 *
 * <p>Example message: {@code [N_PLUS_ONE] Todo was read by its userId 10 times, one instance at a time: User.todos; add
 * .include(u -> u.todos()) to the query, or load it into all instances together}.
 */
public final class NPlusOneException extends WeirException {
    private static final long serialVersionUID = 1L;
    private final String model;
    private final List<String> relations;
    private final int times;

    public NPlusOneException(String model, List<String> relations, int times, String detail) {
        super(ErrorCode.N_PLUS_ONE, detail);
        this.model = model;
        this.relations = List.copyOf(relations);
        this.times = times;
    }

    /** Returns the model whose instances were read. */
    public String model() {
        return model;
    }

    /** Returns the relations that an include could have loaded, each as {@code Model.component}, or as
     * {@code Model.component.component} where one is in the other; one of them is meant. */
    public List<String> relations() {
        return relations;
    }

    /** Returns how often it was done when this was noticed. */
    public int times() {
        return times;
    }
}
