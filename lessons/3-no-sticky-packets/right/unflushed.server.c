#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>

int main(void) {
  struct sockaddr_in own = {.sin_family = AF_INET, .sin_port = htons(8003)};
  own.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int server = socket(AF_INET, SOCK_DGRAM, 0);
  if (bind(server, (struct sockaddr *)&own, sizeof own) < 0) return 1;
  for (int count = 1; count <= 4; count++) {
    char payload[65535];
    ssize_t size = recv(server, payload, sizeof payload, 0);
    printf("%.*s\n%d\n", (int)size, payload, count);
  }
}
