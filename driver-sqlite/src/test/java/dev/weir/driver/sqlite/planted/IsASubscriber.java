package dev.weir.driver.sqlite.planted;

import reactor.core.publisher.BaseSubscriber;

final class IsASubscriber extends BaseSubscriber<Object> {}
