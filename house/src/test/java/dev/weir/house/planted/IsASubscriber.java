package dev.weir.house.planted;

import reactor.core.publisher.BaseSubscriber;

final class IsASubscriber extends BaseSubscriber<Object> {}
