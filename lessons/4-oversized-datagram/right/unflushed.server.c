#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>

int main(void) {
  struct sockaddr_in own = {.sin_family = AF_INET, .sin_port = htons(8005)};
  own.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int server = socket(AF_INET, SOCK_DGRAM, 0);
  if (bind(server, (struct sockaddr *)&own, sizeof own) < 0) return 1;
  for (;;) {
    char buffer[1024];
    struct iovec part = {.iov_base = buffer, .iov_len = sizeof buffer};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    ssize_t size = recvmsg(server, &message, 0);
    printf("%zd bytes, %s\n", size, message.msg_flags & MSG_TRUNC ? "truncated" : "not truncated");
  }
}
