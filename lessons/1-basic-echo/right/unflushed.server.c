#include <arpa/inet.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

int main(void) {
  const char *given = getenv("LAB_PORT");
  struct sockaddr_in own = {.sin_family = AF_INET};
  own.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  own.sin_port = htons(given ? atoi(given) : 8080);
  int server = socket(AF_INET, SOCK_DGRAM, 0);
  if (bind(server, (struct sockaddr *)&own, sizeof own) < 0) {
    perror("bind");
    return 1;
  }
  for (;;) {
    char payload[65535];
    struct sockaddr_in sender;
    socklen_t length = sizeof sender;
    ssize_t size = recvfrom(server, payload, sizeof payload, 0, (struct sockaddr *)&sender, &length);
    if (size < 0) continue;
    printf("%s:%d ===> %.*s\n", inet_ntoa(sender.sin_addr), ntohs(sender.sin_port), (int)size, payload);
    for (ssize_t i = 0; i < size; i++) payload[i] = toupper((unsigned char)payload[i]);
    sendto(server, payload, size, 0, (struct sockaddr *)&sender, length);
  }
}
