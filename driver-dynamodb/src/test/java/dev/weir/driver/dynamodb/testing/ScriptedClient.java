package dev.weir.driver.dynamodb.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A client that writes down what is sent, and fails or answers as a test says: with an error for each of the first requests,
 * then with success, or for batches of keys with whatever the test computes.
 */
public final class ScriptedClient implements DynamoDbAsyncClient {
    private final List<RuntimeException> failures;
    private final Map<Class<?>, List<RuntimeException>> failuresOf = new HashMap<>();
    private final List<Object> sent = new ArrayList<>();
    private final Batches batches;

    /** Creates a client whose first requests fail. */
    public ScriptedClient(RuntimeException... failures) {
        this.failures = new ArrayList<>(List.of(failures));
        this.batches = request -> BatchGetItemResponse.builder().build();
    }

    /** Creates a client that answers batches of keys. */
    public ScriptedClient(Batches batches) {
        this.failures = new ArrayList<>();
        this.batches = batches;
    }

    /** Lets the first requests of one kind fail, after those that fail whatever their kind. */
    public void failOn(Class<?> request, RuntimeException... errors) {
        failuresOf.computeIfAbsent(request, kind -> new ArrayList<>()).addAll(List.of(errors));
    }

    /** What a batch of keys is answered with. */
    @FunctionalInterface
    public interface Batches {
        BatchGetItemResponse answer(BatchGetItemRequest request);
    }

    public List<Object> sent() {
        return sent;
    }

    private <R> CompletableFuture<R> answer(Object request, R success) {
        sent.add(request);
        List<RuntimeException> due =
                failures.isEmpty() ? failuresOf.getOrDefault(request.getClass(), failures) : failures;
        return due.isEmpty()
                ? CompletableFuture.completedFuture(success)
                : CompletableFuture.failedFuture(due.remove(0));
    }

    @Override
    public CompletableFuture<GetItemResponse> getItem(GetItemRequest request) {
        return answer(request, GetItemResponse.builder().item(request.key()).build());
    }

    @Override
    public CompletableFuture<BatchGetItemResponse> batchGetItem(BatchGetItemRequest request) {
        return answer(request, batches.answer(request));
    }

    @Override
    public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
        return answer(request, PutItemResponse.builder().build());
    }

    /** Gives the key back, as an item is given that has nothing else. */
    @Override
    public CompletableFuture<UpdateItemResponse> updateItem(UpdateItemRequest request) {
        return answer(
                request, UpdateItemResponse.builder().attributes(request.key()).build());
    }

    @Override
    public CompletableFuture<DeleteItemResponse> deleteItem(DeleteItemRequest request) {
        return answer(request, DeleteItemResponse.builder().build());
    }

    @Override
    public CompletableFuture<TransactWriteItemsResponse> transactWriteItems(TransactWriteItemsRequest request) {
        return answer(request, TransactWriteItemsResponse.builder().build());
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {}
}
