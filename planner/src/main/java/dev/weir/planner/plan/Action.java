package dev.weir.planner.plan;

import dev.weir.core.driver.Operation;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.db.TableId;
import java.util.List;
import java.util.Optional;

/** What a program does. */
public sealed interface Action {

    <R> R accept(Visitor<R> visitor);

    /** One method per variant and no defaults: leaving a variant out does not compile. */
    interface Visitor<R> {
        R visitNothing(Nothing action);

        R visitFetch(Fetch action);

        R visitLoadAll(LoadAll action);

        R visitFetchJoined(FetchJoined action);

        R visitValues(Values action);

        R visitFetchWithValues(FetchWithValues action);

        R visitCount(Count action);

        R visitExists(Exists action);

        R visitChange(Change action);

        R visitReadBack(ReadBack action);

        R visitCascade(Cascade action);

        R visitInsertAll(InsertAll action);
    }

    /** Sends nothing, because no row can match: answers no instance, the number zero or the truth value false. */
    record Nothing() implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNothing(this);
        }
    }

    /**
     * Reads the instances of a model, streamed, and loads their relations window by window.
     *
     * @param operation gives the model's stored fields, in the model's order, and after them what the windows need
     * @param windows how the instances are read; {@link Windows.None} if there is nothing to load
     */
    record Fetch(Operation.OnRows operation, ModelId model, List<Load> loads, Windows windows) implements Action {
        public Fetch {
            loads = List.copyOf(loads);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFetch(this);
        }
    }

    /**
     * Loads relations of instances that a run is given, all of them together.
     *
     * @param model the model of the instances
     */
    record LoadAll(ModelId model, List<Load> loads) implements Action {
        public LoadAll {
            loads = List.copyOf(loads);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitLoadAll(this);
        }
    }

    /**
     * Reads the instances of a model, streamed, and their relations in the same rows. The rows of an instance lie side by
     * side; there are several only where a relation leads to many.
     *
     * @param operation gives the model's stored fields, in the model's order, and after them those of each join
     * @param key the positions of the fields that make the model's key
     * @param joins at most one of them holds many
     */
    record FetchJoined(Operation.OnRows operation, ModelId model, List<Integer> key, List<Join> joins)
            implements Action {
        public FetchJoined {
            key = List.copyOf(key);
            joins = List.copyOf(joins);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFetchJoined(this);
        }
    }

    /** Reads values of rows, streamed. */
    record Values(Operation.OnRows operation) implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitValues(this);
        }
    }

    /**
     * Reads instances with values that are computed for each, and with lists of values of related rows.
     *
     * @param fetch its operation gives the values after the model's stored fields; in windows if there are lists
     * @param values how many there are
     * @param lists what is read for each window besides its loads
     */
    record FetchWithValues(Fetch fetch, int values, List<Listing> lists) implements Action {
        public FetchWithValues {
            lists = List.copyOf(lists);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFetchWithValues(this);
        }
    }

    /** Reads the number that is the only column of the only row. */
    record Count(Operation.OnRows operation) implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCount(this);
        }
    }

    /** Reads whether there is a row. */
    record Exists(Operation.OnRows operation) implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExists(this);
        }
    }

    /** Changes rows by one operation, which answers their number or, if it has result columns, those for each row. */
    record Change(Operation.OnRows operation) implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitChange(this);
        }
    }

    /**
     * Changes one row at the most, found by its key, and reads it again if it was there: what a database that gives nothing
     * back after a write does instead.
     *
     * @param change answers how many rows it changed
     * @param read reads what is answered, by the same key and from the same arguments
     */
    record ReadBack(Operation.OnRows change, Operation.OnRows read) implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitReadBack(this);
        }
    }

    /**
     * Changes rows that depend on a set of rows, and then the set itself, in order.
     *
     * @param keys reads the keys of the set, one row each, all of them before the first change; they fill the slot
     *     {@link Program#keySlot}. Absent if the changes find the set by the arguments alone. With no key, nothing is
     *     changed
     * @param restrictions what must not be found, looked for before the first change
     * @param dependents the changes before the last, in order of effect
     * @param last deletes the set
     * @param counted what the answer is the number of
     */
    record Cascade(
            Optional<Operation.OnRows> keys,
            List<Restriction> restrictions,
            List<Operation.OnRows> dependents,
            Operation.OnRows last,
            Counted counted)
            implements Action {
        public Cascade {
            restrictions = List.copyOf(restrictions);
            dependents = List.copyOf(dependents);
            if (counted == Counted.KEYS && keys.isEmpty()) {
                throw new IllegalArgumentException("no keys to count");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCascade(this);
        }

        /** What the answer of a cascade is the number of. */
        public enum Counted {
            /** The rows that the last change changed. */
            ROWS,
            /** The keys that were read, since a row that goes along with another one of the set is not there to be changed. */
            KEYS
        }
    }

    /**
     * Rows that depend on a row and do not let it go.
     *
     * @param table the table that the row is in
     * @param dependents gives a row if there are any
     */
    record Restriction(TableId table, Operation.OnRows dependents) {}

    /** Inserts instances with those they are created with, and answers them. */
    record InsertAll(InsertNode root) implements Action {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInsertAll(this);
        }
    }
}
