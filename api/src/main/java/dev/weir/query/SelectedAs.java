package dev.weir.query;

/**
 * Selected values, each row's as one thing.
 *
 * @param <M> the model whose instances are selected
 * @param <T> what is given of each row
 */
final class SelectedAs<M, T> extends Selected<T> {
    private final Choice<M, T> choice;

    SelectedAs(Choice<M, T> choice) {
        super(choice);
        this.choice = choice;
    }

    @Override
    public Selected<T> distinct() {
        return new SelectedAs<>(choice.distinct());
    }
}
