package dev.weir.driver.dynamodb.op;

import dev.weir.core.error.SerializationFailureException;
import dev.weir.core.error.WeirException;
import dev.weir.driver.dynamodb.change.Changes;
import dev.weir.driver.dynamodb.change.ItemWrite;
import dev.weir.driver.dynamodb.error.ServiceErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Sends what is set aside: as one TransactWriteItems, or, if that is the write of one item, as the request for that, which costs
 * half.
 *
 * <p>A transaction carries <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">a token</a>, by which the
 * service knows it for ten minutes: sent again, because the answer was lost, it does not take effect twice.
 */
public final class Commit {
    private Commit() {}

    /** Sends changes. While another transaction is at an item of theirs, they are sent again. */
    public static Mono<Void> of(Store store, Changes changes) {
        return Mono.defer(() -> {
            List<ItemWrite> parts = changes.parts(store::name);
            return send(store, parts)
                    .retryWhen(store.again(ServiceErrors::isConflict))
                    .onErrorMap(reported -> meaning(parts, reported));
        });
    }

    /**
     * Runs a write by itself: sets it aside and sends it. If a row is not as it was read any more, or another transaction is at
     * it, all of it is done again.
     *
     * @param setAside sets aside, and answers
     */
    static <T> Flux<T> alone(Store store, Function<Changes, Flux<T>> setAside) {
        return Flux.defer(() -> {
                    Changes changes = new Changes();
                    return setAside.apply(changes).collectList().flatMapMany(answers -> once(store, changes)
                            .thenMany(Flux.fromIterable(answers)));
                })
                .retryWhen(store.again(ServiceErrors::isOutdated));
    }

    private static Mono<Void> once(Store store, Changes changes) {
        List<ItemWrite> parts = changes.parts(store::name);
        return send(store, parts).onErrorMap(reported -> meaning(parts, reported));
    }

    private static Mono<Void> send(Store store, List<ItemWrite> parts) {
        return switch (parts.size()) {
            case 0 -> Mono.empty();
            case 1 -> single(store, parts);
            default -> together(store, parts);
        };
    }

    private static Mono<Void> single(Store store, List<ItemWrite> parts) {
        TransactWriteItem part = parts.get(0).part();
        if (part.put() != null) {
            return store.write(client -> client.putItem(SingleRequests.of(part.put())))
                    .then();
        }
        if (part.update() != null) {
            return store.write(client -> client.updateItem(SingleRequests.of(part.update())))
                    .then();
        }
        return part.delete() == null
                ? together(store, parts)
                : store.write(client -> client.deleteItem(SingleRequests.of(part.delete())))
                        .then();
    }

    private static Mono<Void> together(Store store, List<ItemWrite> parts) {
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .transactItems(parts.stream().map(ItemWrite::part).toList())
                .clientRequestToken(store.tokens().next())
                .build();
        return store.writeOnce(client -> client.transactWriteItems(request)).then();
    }

    private static Throwable meaning(List<ItemWrite> parts, Throwable reported) {
        if (reported instanceof ConditionalCheckFailedException) {
            return parts.get(0).refusal().of(reported);
        }
        if (reported instanceof TransactionCanceledException cancelled) {
            List<WeirException> refused = refused(parts, cancelled);
            return refused.stream()
                    .filter(SerializationFailureException.class::isInstance) // then the others rest on what is not so
                    .findFirst()
                    .or(() -> refused.stream().findFirst())
                    .<Throwable>map(first -> first)
                    .orElseGet(() -> ServiceErrors.of(cancelled));
        }
        return ServiceErrors.of(reported);
    }

    /** There is a reason for each part, in their order. If not all were asked for their conditions, none is believed. */
    private static List<WeirException> refused(List<ItemWrite> parts, TransactionCanceledException cancelled) {
        if (!ServiceErrors.isByConditionsAlone(cancelled)) {
            return List.of();
        }
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        List<WeirException> refused = new ArrayList<>();
        for (int i = 0; i < Math.min(parts.size(), reasons.size()); i++) {
            if (ServiceErrors.CONDITION_FAILED.equals(reasons.get(i).code())) {
                refused.add(parts.get(i).refusal().of(cancelled));
            }
        }
        return refused;
    }
}
